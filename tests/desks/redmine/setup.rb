# The parts of Redmine that stay: default data, agent sam, customer dana, the project both are in. Safe to run again.
password = ENV.fetch('EVENKEEL_PASSWORD')
Redmine::DefaultData::Loader.load('en') if Redmine::DefaultData::Loader.no_data?
Setting.text_formatting = 'common_mark'
Setting.default_language = 'en'
Setting.host_name = ENV.fetch('EVENKEEL_HOST')
Setting.rest_api_enabled = '1' # the story is put there, and the stored reply read back, through it

def account(login, first, last, mail, password)
  user = User.find_by(login: login) || User.new(firstname: first, lastname: last, mail: mail)
  user.login = login
  user.password = user.password_confirmation = password
  user.must_change_passwd = false
  user.language = 'en'
  user.status = User::STATUS_ACTIVE
  user.mail_notification = 'none'
  user.save!
  user
end

sam = account('sam', 'Sam', 'Okafor', 'sam@helpdesk.example', password)
dana = account('dana', 'Dana', 'Whitfield', 'dana.whitfield@customer.example', password)
admin = User.find_by(login: 'admin')
admin.must_change_passwd = false
admin.save!

project = Project.find_by(identifier: 'support') ||
  Project.create!(name: 'Customer support', identifier: 'support', trackers: Tracker.all, enabled_module_names: ['issue_tracking'])
{ sam => 'Manager', dana => 'Reporter' }.each do |user, role|
  next if Member.find_by(project: project, user_id: user.id)
  Member.create!(project: project, principal: user, roles: [Role.find_by(name: role)])
end
